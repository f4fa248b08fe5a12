/**
 * SQL of a locked row of `graphile_worker._private_jobs` whose order was given anew under its key while it was worked at.
 * The queue then takes its key and its further tries away and puts the new order beside it; if it also failed or lost its
 * worker it would lie there as a dead letter that nobody needs.
 */
export const IS_SUPERSEDED = '(key is null and attempts >= max_attempts and updated_at > locked_at)';
