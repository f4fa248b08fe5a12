import { z } from 'zod';
import { badRequest } from '../protocol/refusal';
import { method } from './method';
import { boolean, clamped, file, integer, parsed, string } from './parameters';

const DEFAULT_CONNECTIONS = 40;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const WEBHOOK_PORTS = new Set(['', '80', '88', '443', '8443']);
/** The longest `timeout` of getUpdates, seconds (LONG_POLL_MAX_TIMEOUT of telegram-bot-api). */
const LONGEST_POLL_S = 50;

const setWebhook = method(
  'setWebhook',
  z.object({
    url: string().transform(readWebhookUrl),
    certificate: file().optional(),
    ip_address: string().optional(),
    max_connections: clamped(1, 100).optional(),
    allowed_updates: parsed('allowed_updates', readKinds).optional(),
    drop_pending_updates: boolean().optional(),
    secret_token: string().transform(readSecretToken).optional(),
  }),
  async ({ delivery }, parameters) => {
    const {
      url,
      secret_token,
      max_connections = DEFAULT_CONNECTIONS,
      ip_address,
      drop_pending_updates = false,
    } = parameters;
    if (url === '') {
      await delivery.deleteWebhook(drop_pending_updates);
      return true;
    }
    await delivery.setWebhook(
      {
        url,
        max_connections,
        ...(secret_token !== undefined && { secret_token }),
        ...(ip_address !== undefined && { ip_address }),
      },
      parameters.allowed_updates,
      drop_pending_updates,
    );
    return true;
  },
  { keepEmpty: ['url'] },
);

const deleteWebhook = method(
  'deleteWebhook',
  z.object({ drop_pending_updates: boolean().optional() }),
  async ({ delivery }, { drop_pending_updates = false }) => {
    await delivery.deleteWebhook(drop_pending_updates);
    return true;
  },
);

const getWebhookInfo = method('getWebhookInfo', z.object({}), ({ delivery }) => {
  const { webhook, lastError } = delivery;
  const kinds = delivery.queue.allowedKinds;
  return {
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: delivery.queue.waiting().length,
    ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
    ...(webhook && { max_connections: webhook.max_connections }),
    ...(webhook?.ip_address !== undefined && { ip_address: webhook.ip_address }),
    ...(kinds.length > 0 && { allowed_updates: kinds }),
  };
});

const getUpdates = method(
  'getUpdates',
  z.object({
    offset: integer().optional(),
    limit: clamped(1, 100).optional(),
    timeout: clamped(0, LONGEST_POLL_S).optional(),
    allowed_updates: parsed('allowed_updates', readKinds).optional(),
  }),
  ({ delivery }, { offset = 0, limit = 100, timeout = 0, allowed_updates }, { signal }) =>
    delivery.getUpdates({ offset, limit, timeout }, allowed_updates, signal),
);

/** Methods about how updates reach the bot. */
export const UPDATE_METHODS = [setWebhook, deleteWebhook, getWebhookInfo, getUpdates];

/**
 * An empty address removes the webhook. The real server takes https on four ports only; here plain http is taken too where it stays on this machine, which is
 * where a sandboxed bot listens.
 */
function readWebhookUrl(text: string): string {
  if (text === '') return text;
  const withScheme = text.includes('://') ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) throw badRequest('Invalid webhook URL specified');
  const url = new URL(withScheme);
  if (LOOPBACK.test(url.hostname) && /^https?:$/.test(url.protocol)) return withScheme;
  if (url.protocol !== 'https:') throw badRequest('Bad webhook: An HTTPS URL must be provided for webhook');
  if (!WEBHOOK_PORTS.has(url.port)) {
    throw badRequest('Bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
  return withScheme;
}

function readSecretToken(token: string): string {
  if (token.length > 256) throw badRequest('Secret token is too long');
  if (!/^[A-Za-z0-9_-]+$/.test(token)) throw badRequest('Secret token contains unallowed characters');
  return token;
}

/** Unlike the real server, which takes its default instead, this one says when the list is no list. */
function readKinds(value: unknown): string[] {
  if (Array.isArray(value) && value.every((kind) => typeof kind === 'string'))
    return value.map((kind) => kind.toLowerCase());
  throw badRequest('Field "allowed_updates" must be an Array of String');
}
