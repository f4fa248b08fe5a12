export type Plan = 'free' | 'premium';

/** How a stretch of premium came to be; grants by hand come first, the others with the payments. */
export type SubscriptionSource = 'grant' | 'payment' | 'gift' | 'promo';
