/** How both services are: what this one says of itself, and whether the other one is heard. */

import { html, size, useEffect, useState } from './ui.js';
import { read } from './api.js';
import { follow } from './socket.js';

const LOOK = 2000; // ms

/** Of /metrics: what is shown, and how it is called there. @type {Record<string, string>} */
const FIGURES = {
  'WebSockets open': 'rts_websockets',
  'database connections': 'rts_pool_connections',
  'of these, idle': 'rts_pool_idle',
  'clients cut off': 'rts_slow_consumers_total',
  'feed reconnects': 'rts_feed_reconnects_total',
  'seconds since the feed looked': 'rts_feed_silence_seconds',
  'memory of this service': 'process_resident_memory_bytes',
};

export function Machines() {
  const [health, setHealth] = useState(/** @type {any} */ (null));
  const [figures, setFigures] = useState(/** @type {[string, string][]} */ ([]));
  const heard = useMatching();
  useEffect(() => {
    const look = async () => {
      const [told, counted] = await Promise.all([read('/health'), read('/metrics')]);
      setHealth(told.body);
      setFigures(counted.ok ? sums(String(counted.body.detail)) : []);
    };
    look();
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, []);
  return html`<section class="panel" aria-label="Services"><h2>Services</h2><dl class="facts num">
    <dt>main</dt><dd id="main-health" class=${health?.status === 'ok' ? 'up' : 'down'}>${health?.status ?? 'no answer'}</dd>
    <dt>matching</dt><dd id="matching-health" class=${heard ? 'up' : 'down'}>${heard ? `its feed is heard, database ${heard}` : 'not heard'} · <a href=${matching('http') + '/health'}>its health</a></dd>
    ${(health?.alarms ?? []).map((/** @type {any} */ alarm) => html`<dt class="down">${alarm.code}</dt><dd>${alarm.message}</dd>`)}
    ${(health?.holders ?? []).map((/** @type {any} */ one) => html`<dt class="down">${one.symbol} is held</dt><dd>${one.role} ${one.application} for ${one.seconds} s</dd>`)}
    <dt>PostgreSQL</dt><dd>${health?.database?.version ?? '–'} as ${health?.database?.role ?? '–'}</dd>
    <dt>schema</dt><dd>${health?.schema?.revision ?? '–'}, ${health?.schema?.state ?? '–'}</dd>
    <dt>epoch</dt><dd>${health?.epoch ?? '–'}</dd>
    <dt>a write is on disk after</dt><dd>${health?.probe ? `${(health.probe.write_seconds * 1000).toFixed(1)} ms` : '–'}</dd>
    <dt>free on disk</dt><dd>${health?.probe?.disk_free_bytes ? size(health.probe.disk_free_bytes) : '–'}</dd>
    ${figures.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
  </dl></section>`;
}

/** The address of the other service. @param {string} scheme */
const matching = (scheme) =>
  `${scheme}://${location.hostname}:${document.documentElement.dataset.matching}`;

/** What the other service's feed says of the database; null: it is not heard. @returns {string | null} */
function useMatching() {
  const [heard, set] = useState(/** @type {string | null} */ (null));
  useEffect(() => {
    const feed = follow({
      address: () => `${matching(location.protocol === 'https:' ? 'wss' : 'ws')}/trade_updates`,
      hear(message) {
        if (message.type === 'heartbeat') set(message.database);
      },
      tell: (up) => !up && set(null),
    });
    return feed.stop;
  }, []);
  return heard;
}

/** @param {string} text of /metrics @returns {[string, string][]} */
function sums(text) {
  const lines = text.split('\n');
  return Object.entries(FIGURES).flatMap(([name, metric]) => {
    const found = lines.filter(
      (line) => line.startsWith(`${metric} `) || line.startsWith(`${metric}{`),
    );
    if (!found.length) return [];
    const sum = found.reduce((all, line) => all + Number(line.slice(line.lastIndexOf(' '))), 0);
    const told = metric.endsWith('_bytes') ? size(sum) : String(Math.round(sum * 1000) / 1000);
    return [/** @type {[string, string]} */ ([name, told])];
  });
}
