-- Each batch looks up thousands of tokens, one by one: each would read through all that was written since the last vacuum.
ALTER INDEX "NameTally_tokens_idx" SET (fastupdate = off);
SELECT gin_clean_pending_list('"NameTally_tokens_idx"');
