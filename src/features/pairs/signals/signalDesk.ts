import { workerScript } from '~/shared/lib/workerScript';
import type { SignalInput } from './signal';
import { answeredResult, type SignalAnswer, signalJob } from './signalJob';
import { type RuleResult, type Signals, signals } from './signals';
import workerUrl from './signals.worker?worker&url';

/** What is known of signals at one moment. */
export interface SignalsState {
  /** `null` before the first rule has answered. */
  readonly signals: Signals | null;
  /** Whether rules are at work on pairs or times that the signals do not regard yet. */
  readonly isBusy: boolean;
  /** Why the rules could not be asked, as a sentence. */
  readonly failure: string | null;
}

export interface SignalDesk {
  /** Of questions that come while one is at work, only the last is answered. */
  readonly ask: (input: SignalInput) => void;
  readonly close: () => void;
}

/** Partial results are told at most so often, since each draws the page anew. */
const tellAgainMs = 250;

/** A worker that looks for signals, one question after the other, and whoever hears what it finds. */
export function signalDesk(tell: (state: SignalsState) => void): SignalDesk {
  const worker = new Worker(workerScript(workerUrl), { type: 'module' });
  let atWork: SignalInput | null = null;
  let next: SignalInput | null = null;
  let results: RuleResult[] = [];
  let toldAt = 0;
  let complete: Signals | null = null;

  function start(input: SignalInput) {
    atWork = input;
    results = [];
    toldAt = performance.now();
    tell({ signals: complete, isBusy: true, failure: null });
    const job = signalJob(input);
    worker.postMessage(job, [job.ends.buffer, job.windows.buffer]);
  }

  function end() {
    atWork = null;
    if (next === null) return;
    const input = next;
    next = null;
    start(input);
  }

  function handleAnswer(answer: SignalAnswer) {
    if (atWork === null) return;
    if (answer.kind === 'failed') return fail(answer.message);
    if (answer.kind === 'rule') {
      results.push(answeredResult(answer, atWork.edges));
      // What was found before stays until all is known anew: a list that shrinks and grows again cannot be read.
      if (complete !== null || performance.now() - toldAt < tellAgainMs) return;
      toldAt = performance.now();
      return tell({ signals: signals(results, atWork), isBusy: true, failure: null });
    }
    complete = signals(results, atWork);
    tell({ signals: complete, isBusy: next !== null, failure: null });
    end();
  }

  function fail(reason: string) {
    const failure = `The rules could not be asked: ${reason || 'no reason was given'}.`;
    tell({ signals: complete, isBusy: false, failure });
    end();
  }

  worker.addEventListener('message', ({ data }: MessageEvent<SignalAnswer>) => handleAnswer(data));
  worker.addEventListener('error', ({ message }) => fail(message));
  return {
    ask(input) {
      if (atWork === null) start(input);
      else next = input;
    },
    close: () => worker.terminate(),
  };
}
