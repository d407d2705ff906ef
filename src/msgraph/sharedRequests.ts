import type { Priority, Urgency } from './requestQueue';

interface Shared<T> {
  readonly answer: Promise<T>;
  readonly stop: AbortController;
  readonly urgency: Urgency;
  listeners: number;
}

type Start<T> = (signal: AbortSignal, urgency: Readonly<Urgency>) => Promise<T>;

/**
 * One request for many who ask the same: each can leave alone, and the last one to leave cancels it. It is as urgent as the
 * most urgent of those who ever asked.
 * Only requests under way are shared; nothing is kept once an answer is there.
 */
export class SharedRequests<T> {
  readonly #underWay = new Map<string, Shared<T>>();

  ask(key: string, signal: AbortSignal, priority: Priority, start: Start<T>): Promise<T> {
    signal.throwIfAborted();
    const shared = this.#underWay.get(key) ?? this.#begin(key, priority, start);
    if (priority === 'visible') shared.urgency.priority = 'visible';
    shared.listeners += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        shared.listeners -= 1;
        if (shared.listeners === 0) {
          this.#forget(key, shared);
          shared.stop.abort(signal.reason);
        }
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      shared.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  #begin(key: string, priority: Priority, start: Start<T>): Shared<T> {
    const stop = new AbortController();
    const urgency: Urgency = { priority };
    const shared: Shared<T> = { answer: start(stop.signal, urgency), stop, urgency, listeners: 0 };
    this.#underWay.set(key, shared);
    const forget = () => this.#forget(key, shared);
    shared.answer.then(forget, forget);
    return shared;
  }

  // Somebody may have begun the same request anew after the last one left.
  #forget(key: string, shared: Shared<T>): void {
    if (this.#underWay.get(key) === shared) this.#underWay.delete(key);
  }
}
