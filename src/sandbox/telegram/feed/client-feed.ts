import type { ClientEvent } from '../client-api';

type Listener = (event: ClientEvent) => void;

/** Tells the clients that look at a chat what happens in it. */
export class ClientFeed {
  private readonly listeners = new Map<number, Set<Listener>>();

  /** Calls back for every event of a person's chat until the returned function is called. */
  subscribe(personId: number, listener: Listener): () => void {
    const listeners = this.listeners.get(personId) ?? new Set();
    listeners.add(listener);
    this.listeners.set(personId, listeners);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(personId);
    };
  }

  /** Tells the clients of one person; a chat that is no person's has none. */
  publish(personId: number, event: ClientEvent): void {
    for (const listener of this.listeners.get(personId) ?? []) listener(event);
  }

  /** Tells the clients of everyone. */
  broadcast(event: ClientEvent): void {
    for (const personId of this.listeners.keys()) this.publish(personId, event);
  }
}
