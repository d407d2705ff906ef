import type { SignalRule } from './signal';

const modules = import.meta.glob<Record<string, SignalRule>>('./*Rule.ts', { eager: true });

/** Every rule of this folder: a file `…Rule.ts` that exports one is all it takes. */
export const rules: readonly SignalRule[] = Object.values(modules).flatMap((module) => Object.values(module));
