/** Occasions a sign has a picture for; in the cache and the database under these names. */
export type ImageType = 'daily';
