/** Tests never read the developer's own settings: whatever this process was given is taken away first. */
const OURS =
  /^(DATABASE_URL|REDIS_URL|PUBLIC_URL|PORT|HOST|METRICS_TOKEN|ENCRYPTION_KEY|SCHEDULE_TIMEZONE|APP_ROLE|LOG_LEVEL|TRUSTED_PROXY_HOPS|(TELEGRAM|OPENROUTER|YOOKASSA|ADMIN|AI|RAILWAY)_.*)$/;

for (const name of Object.keys(process.env)) {
  if (OURS.test(name)) Reflect.deleteProperty(process.env, name);
}
