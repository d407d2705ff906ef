import { ruleResults } from './ruleResults';
import { jobInput, ruleAnswer, type SignalAnswer, type SignalJob } from './signalJob';

/* Tens of thousands of pairs take the rules half a second, in which nobody could type; here it disturbs nobody. */
addEventListener('message', ({ data }: MessageEvent<SignalJob>) => {
  try {
    for (const result of ruleResults(jobInput(data))) {
      const answer = ruleAnswer(result);
      tell(
        answer,
        answer.findings.map(({ edges }) => edges.buffer),
      );
    }
    tell({ kind: 'done' }, []);
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : 'no reason was given' }, []);
  }
});

function tell(answer: SignalAnswer, transfer: ArrayBuffer[]) {
  postMessage(answer, { transfer });
}
