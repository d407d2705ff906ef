import { expect, test } from 'vitest';
import { shortenedText } from './shortenedText';

test('text that fits stays as it is', () => {
  expect(shortenedText('cdn.example', 66, 66, 'end')).toBe('cdn.example');
});

test('of a host the end is kept, since whose it is stands there', () => {
  expect(shortenedText('login.bank.example.evil.test', 280, 140, 'end')).toBe('…ple.evil.test');
});

test('of words the beginning is kept', () => {
  expect(shortenedText('4,812 children by script.src', 280, 140, 'start')).toBe('4,812 childre…');
});

test('characters of two units are not cut apart, and one is always left', () => {
  expect(shortenedText('😀😀😀😀', 40, 20, 'end')).toBe('…😀');
  expect(shortenedText('abc', 30, 1, 'end')).toBe('…c');
});
