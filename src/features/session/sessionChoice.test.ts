import { expect, test } from 'vitest';
import { keepChoice, sessionChoice } from './sessionChoice';

function storageOf(kept: string | null): Storage {
  let value = kept;
  const storage = {
    getItem: () => value,
    setItem: (_: string, text: string) => {
      value = text;
    },
    removeItem: () => {
      value = null;
    },
  };
  // oxlint-disable-next-line no-unsafe-type-assertion -- the part that is used
  return storage as unknown as Storage;
}

test.each([
  ['https://scope.example/', null, null],
  ['https://scope.example/', 'live', 'live'],
  ['https://scope.example/?session=demo', 'live', 'demo'],
  ['https://scope.example/?session=demo', null, 'demo'],
  ['https://scope.example/?session=admin', 'demo', 'demo'],
  ['https://scope.example/', '{"version":2}', null],
])('T29 what %s opens in a tab that had chosen %s', (address, kept, choice) => {
  expect(sessionChoice(new URL(address), storageOf(kept))).toBe(choice);
});

test('S01 where storage is blocked, the address alone says it, and nothing is kept', () => {
  expect(sessionChoice(new URL('https://scope.example/?session=demo'), null)).toBe('demo');
  expect(keepChoice('demo', null)).toBe(false);
});

test('S02 where storage is full, nothing is kept and nothing breaks', () => {
  const full = {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  // oxlint-disable-next-line no-unsafe-type-assertion -- the part that is used
  expect(keepChoice('live', full as unknown as Storage)).toBe(false);
});

test('a choice is kept until it is forgotten', () => {
  const storage = storageOf(null);
  const address = new URL('https://scope.example/');
  expect(keepChoice('live', storage)).toBe(true);
  expect(sessionChoice(address, storage)).toBe('live');
  expect(keepChoice(null, storage)).toBe(true);
  expect(sessionChoice(address, storage)).toBeNull();
});
