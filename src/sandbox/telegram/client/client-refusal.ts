/** A refusal of the client side: an HTTP status and a sentence. */
export class ClientRefusal extends Error {
  constructor(
    readonly statusCode: 400 | 403 | 404,
    message: string,
  ) {
    super(message);
    this.name = 'ClientRefusal';
  }
}
