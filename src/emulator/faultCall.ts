import type { Answer, RequestIds } from './answer';
import type { EmulatorSettings } from './emulatorSettings';
import type { PageAnswer } from './graphAnswer';

/** The request that a fault meets. */
export interface FaultCall {
  readonly request: Request;
  /** How many requests for this URL there were, this one included. */
  readonly attempt: number;
  readonly ids: RequestIds;
  readonly now: Date;
  /** The answer that there would be without the fault. */
  readonly usual: (changes?: Partial<EmulatorSettings>) => PageAnswer;
  readonly settings: EmulatorSettings;
}

/** What a fault answers instead. */
export type FaultAct = (call: FaultCall) => Answer | Promise<Answer>;
