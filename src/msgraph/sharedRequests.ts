interface Shared<T> {
  readonly answer: Promise<T>;
  readonly stop: AbortController;
  listeners: number;
}

/**
 * One request for many who ask the same: each can leave alone, and the last one to leave cancels it.
 * Only requests under way are shared; nothing is kept once an answer is there.
 */
export class SharedRequests<T> {
  readonly #underWay = new Map<string, Shared<T>>();

  ask(key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const shared = this.#underWay.get(key) ?? this.#begin(key, start);
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

  #begin(key: string, start: (signal: AbortSignal) => Promise<T>): Shared<T> {
    const stop = new AbortController();
    const shared: Shared<T> = { answer: start(stop.signal), stop, listeners: 0 };
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
