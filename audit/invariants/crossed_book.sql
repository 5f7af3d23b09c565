-- No book is crossed or locked: the best bid is below the best ask (rule 9).
SELECT
    instrument_id,
    max(price) FILTER (WHERE side = 'buy') AS best_bid,
    min(price) FILTER (WHERE side = 'sell') AS best_ask
FROM core.book
GROUP BY instrument_id
HAVING max(price) FILTER (WHERE side = 'buy') >= min(price) FILTER (WHERE side = 'sell')
