/**
 * What the market sends, as far as the page uses it.
 *
 * @typedef {object} Instrument
 * @property {string} symbol
 * @property {string} tick_size
 * @property {string} lot_size
 * @property {string | null} min_quantity
 * @property {string | null} max_quantity
 * @property {string | null} max_notional
 * @property {string} status
 * @property {string | null} base_asset
 * @property {string | null} quote_asset
 * @property {string | null} maker_fee
 * @property {string | null} taker_fee
 *
 * @typedef {object} Ticker
 * @property {string} symbol
 * @property {number} seq
 * @property {string | null} last_price
 * @property {string | null} bid_price
 * @property {string | null} ask_price
 * @property {string | null} open
 * @property {string | null} high
 * @property {string | null} low
 * @property {string} volume
 *
 * @typedef {object} Order
 * @property {string} order_id
 * @property {string} symbol
 * @property {string | null} account
 * @property {string | null} client_order_id
 * @property {'buy' | 'sell'} side
 * @property {string} order_type
 * @property {string} time_in_force
 * @property {string | null} price
 * @property {string} quantity
 * @property {string} traded_quantity
 * @property {string} remaining_quantity
 * @property {string | null} average_traded_price
 * @property {string} status
 * @property {string | null} [reject_reason]
 * @property {string | null} [cancel_reason]
 * @property {string | null} stop_price
 * @property {'stop' | 'take_profit' | null} [trigger]
 * @property {number | null} [trailing_delta] basis points
 * @property {string | null} [oco_order_id] the order that this one cancels
 * @property {string | null} display_quantity
 * @property {boolean} post_only
 * @property {string} created_at
 *
 * @typedef {object} Trade
 * @property {string} symbol
 * @property {number} seq
 * @property {string} trade_id
 * @property {string} price
 * @property {string} quantity
 * @property {'buy' | 'sell'} taker_side
 * @property {string} executed_at
 *
 * @typedef {Trade & {order_id: string, side: 'buy' | 'sell', liquidity: string, value: string, fee: string | null}} Fill
 *
 * @typedef {object} Balance
 * @property {string} account
 * @property {string} asset
 * @property {string} available
 * @property {string} held
 * @property {string} total
 *
 * @typedef {object} Candle
 * @property {string} start
 * @property {string} open
 * @property {string} high
 * @property {string} low
 * @property {string} close
 * @property {string} volume
 */
export {};
