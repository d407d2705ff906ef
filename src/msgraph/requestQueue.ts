/** What the person looks at goes before what is fetched ahead. */
export type Priority = 'visible' | 'background';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** How urgent a request is: looked at when its turn is decided, so that it may become more urgent while it waits. */
export interface Urgency {
  priority: Priority;
}

/** How long a request was kept back before its turn, in milliseconds. */
export interface Held {
  /** Because others were under way. */
  readonly byOthers: number;
  /** Because the service had asked to wait. */
  readonly byGate: number;
}

interface Waiting {
  readonly urgency: Readonly<Urgency>;
  start(): void;
  turnAway(reason: Error): void;
}

/**
 * Lets at most `slots` tasks run at once, and none while the gate is closed.
 * A closed gate holds the whole queue: throttled requests count against the limit, so a single one must not slip through.
 */
export class RequestQueue {
  readonly #slots: number;
  readonly #clock: Clock;
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #openAt = 0;
  /** When the gate was last closed, and for how many milliseconds it was closed all the times before. */
  #closedAt = 0;
  #closedBefore = 0;
  #wakes = false;

  constructor(slots: number, clock: Clock) {
    this.#slots = slots;
    this.#clock = clock;
  }

  /** When the gate opens, milliseconds since 1970; in the past when it is open. */
  get openAt(): number {
    return this.#openAt;
  }

  /** Keeps every task back until `time`. A gate that is already closed for longer stays so. */
  closeUntil(time: number): void {
    const now = this.#clock.now();
    if (this.#openAt <= now) {
      this.#closedBefore += this.#openAt - this.#closedAt;
      this.#closedAt = now;
      this.#openAt = now;
    }
    this.#openAt = Math.max(this.#openAt, time);
  }

  /** Ends the waiting of all who wait now: their runs reject with `reason`. */
  turnAway(reason: Error): void {
    for (const entry of this.#waiting.splice(0)) entry.turnAway(reason);
  }

  /** Runs `task` when it is its turn, and tells it what kept it. Rejects with the signal's reason if that aborts before. */
  async run<T>(
    urgency: Readonly<Urgency>,
    signal: AbortSignal,
    task: (held: Held) => Promise<T>,
  ): Promise<T> {
    const [asked, closed] = [this.#clock.now(), this.#closedFor()];
    await this.#turn(urgency, signal);
    const byGate = this.#closedFor() - closed;
    try {
      return await task({ byOthers: this.#clock.now() - asked - byGate, byGate });
    } finally {
      this.#running -= 1;
      this.#startNext();
    }
  }

  /** For how many milliseconds the gate has been closed until now, all times together. */
  #closedFor(): number {
    return this.#closedBefore + Math.min(this.#clock.now(), this.#openAt) - this.#closedAt;
  }

  #turn(urgency: Readonly<Urgency>, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(entry), 1);
        reject(signal.reason);
      };
      const entry: Waiting = {
        urgency,
        start: () => {
          signal.removeEventListener('abort', leave);
          this.#running += 1;
          resolve();
        },
        turnAway: (reason) => {
          signal.removeEventListener('abort', leave);
          reject(reason);
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(entry);
      this.#startNext();
    });
  }

  #startNext(): void {
    while (this.#running < this.#slots && this.#waiting.length > 0) {
      if (this.#openAt > this.#clock.now()) return this.#wakeWhenOpen();
      const visible = this.#waiting.findIndex(({ urgency }) => urgency.priority === 'visible');
      const [next] = this.#waiting.splice(Math.max(0, visible), 1);
      next?.start();
    }
  }

  #wakeWhenOpen(): void {
    if (this.#wakes) return;
    this.#wakes = true;
    void this.#clock.sleep(this.#openAt - this.#clock.now()).then(() => {
      this.#wakes = false;
      this.#startNext();
    });
  }
}
