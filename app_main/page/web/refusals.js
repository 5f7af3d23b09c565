/** The market's own words for what the ticket can see before anything is sent. */

/** As the view `refusals` has them: a test compares. @type {Record<string, string>} */
export const WORDS = {
  invalid_quantity: 'No positive number below 1e18 with at most 18 decimals. Correct it.',
  invalid_quote_quantity:
    'No such number, or not a market order by money (rule 39): it has a quantity, a price, a stop_price, or is fok. Send it instead of quantity.',
  invalid_price:
    'No such number, or a price on a market order, or none on a limit order. Correct it.',
  invalid_stop_price: 'No positive number below 1e18 with at most 18 decimals. Correct it.',
  invalid_trailing_delta:
    'Not 1 to 5000 basis points, or not of a stop without a stop_price. Correct it.',
  invalid_expires_at:
    'gtd without a time, a time without gtd, or one outside the years 1 to 9999 UTC. Correct it.',
  invalid_display_quantity:
    'Not between a thousandth of quantity and quantity, or the order cannot rest. Correct it.',
  instrument_halted: 'Trading is halted; cancels work (rule 17). Wait until it is open.',
  instrument_cancel_only: 'Only cancels are taken. Wait until it is open.',
  instrument_closed: 'The instrument is closed. Trade another one.',
  price_required: 'A stop of a settled instrument holds what it may cost. Send a price, too.',
  quantity_off_lot: 'Not a multiple of the lot size. Round to the lot size.',
  quantity_too_small: "Below the instrument's minimum. See the view instruments.",
  quantity_too_large: "Above the instrument's maximum. Split the order.",
  display_quantity_off_lot:
    'The shown part is not a multiple of the lot size. Round to the lot size.',
  price_off_tick: 'Not a multiple of the tick size. Round to the tick size.',
  stop_price_off_tick: 'The trigger is not a multiple of the tick size. Round to the tick size.',
  notional_too_large: "Price x quantity is above the instrument's maximum. Split the order.",
  post_only_would_trade: 'A post-only order would trade at once (rule 6). Choose another price.',
  stop_would_trigger:
    'The last price has reached a trigger of the pair already. Choose another trigger.',
  insufficient_funds:
    'The account has less available than this costs or holds. See the view balances.',
};

/** @param {string} code */
export const said = (code) => `${code}: ${WORDS[code]}`;
