/** Why the embedded server cannot run here, and what the person at the keyboard can do about it. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(`Embedded PostgreSQL: ${message}`, options);
    this.name = 'EmbeddedPostgresError';
  }
}
