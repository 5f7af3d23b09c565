/** REST calls. An answer is never thrown: no answer at all has the status 0. */

/**
 * @typedef {object} Answer
 * @property {boolean} ok
 * @property {number} status 0: there was no answer
 * @property {any} body
 * @property {number} ms
 */

/** @type {Set<() => void>} */
const strangers = new Set();

/** Call when the service wants to know who asks. @param {() => void} call */
export const onStranger = (call) => strangers.add(call);

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<Answer>}
 */
export async function call(method, path, body) {
  const began = performance.now();
  try {
    const answer = await fetch(path, {
      method,
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
      signal: AbortSignal.timeout(10_000),
    });
    const text = await answer.text();
    if (answer.status === 401) for (const tell of strangers) tell();
    return {
      ok: answer.ok,
      status: answer.status,
      body: parsed(text),
      ms: performance.now() - began,
    };
  } catch {
    return {
      ok: false,
      status: 0,
      body: { code: 'no_answer', detail: 'the service does not answer' },
      ms: performance.now() - began,
    };
  }
}

/**
 * Whether what was asked for may have been done, or may yet be: nobody answered, or somebody before
 * the market did, or a fault came instead of an answer.
 * @param {Answer} answer
 */
export const unsure = ({ status }) => status === 0 || status === 408 || status >= 500;

/** @param {string} path */
export const read = (path) => call('GET', path);

const LATER = 1000; // ms

/** Read until there is an answer to it, yes or no. @param {string} path @returns {Promise<Answer>} */
export async function insist(path) {
  for (;;) {
    const answer = await read(path);
    if (!unsure(answer) && answer.status !== 429) return answer;
    await new Promise((resolve) => setTimeout(resolve, LATER));
  }
}

/**
 * A path with the parameters that have a value.
 * @param {string} path
 * @param {Record<string, string | number | null | undefined>} parameters
 */
export function query(path, parameters) {
  const pairs = Object.entries(parameters).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

/** What an answer says of a refusal. @param {Answer} answer */
export const refusal = (answer) =>
  answer.body?.code ? `${answer.body.code}: ${answer.body.detail}` : `status ${answer.status}`;

/** @param {string} text */
function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return { detail: text };
  }
}
