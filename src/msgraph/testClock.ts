import type { Clock } from './requestQueue';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it. Starts at 2026-01-01T00:00:00Z. */
export class TestClock implements Clock {
  static readonly start = Date.UTC(2026, 0, 1);

  #now = TestClock.start;
  readonly #sleepers = new Set<Sleeper>();

  now(): number {
    return this.#now;
  }

  /** Milliseconds since the start. */
  get passed(): number {
    return this.#now - TestClock.start;
  }

  /** How many wait for this clock. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const leave = () => {
        this.#sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        at: this.#now + ms,
        wake: () => {
          this.#sleepers.delete(sleeper);
          signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#sleepers.add(sleeper);
    });
  }

  /** Moves the clock, waking each sleeper at its own time. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (let next = this.#first(); next && next.at <= end; next = this.#first()) await this.#wake(next);
    this.#now = end;
  }

  /** Lets the machine sleep: time passes, and nobody wakes before it is over. */
  async sleepThrough(ms: number): Promise<void> {
    await settled();
    this.#now += ms;
    await this.advance(0);
  }

  /** Moves the clock as far as `promise` needs to settle, and answers what it gives. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false;
    const mark = () => (isSettled = true);
    promise.then(mark, mark);
    await settled();
    while (!isSettled) {
      const next = this.#first();
      if (!next) throw new Error(`nothing more happens after ${this.passed} ms`);
      await this.#wake(next);
    }
    return promise;
  }

  #first(): Sleeper | undefined {
    return [...this.#sleepers].toSorted((a, b) => a.at - b.at)[0];
  }

  async #wake(sleeper: Sleeper): Promise<void> {
    this.#now = Math.max(this.#now, sleeper.at);
    sleeper.wake();
    await settled();
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  // Reading the body of a Response takes a few turns of the event loop.
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
