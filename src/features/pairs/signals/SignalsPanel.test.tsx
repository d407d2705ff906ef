// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SignalsPanel } from '~/features/pairs/SignalsPanel';
import { ruleResults } from './ruleResults';
import { rules } from './rules';
import { sampleInput } from './sampleInput';
import { signals } from './signals';

/** Shows what the rules say of two pairs, of which one is a redirect of a host to itself. */
function show(t0: number | null) {
  const input = sampleInput(['a.example redirect a.example', 'a.example a.href b.example'], { t0 });
  const found = signals([...ruleResults(input)], input);
  render(<SignalsPanel signals={found} isBusy={false} failure={null} onEdges={() => {}} />);
}

test('a rule that lacks something is told apart from those that did not fire', () => {
  show(null);
  expect(screen.getByRole('status')).toHaveTextContent(`1 of ${rules.length} rules fired on 2 loaded pairs.`);
  expect(screen.getByText(/did not fire$/)).toHaveTextContent(`${rules.length - 2} rules that did not fire`);
  const untried = screen.getByText(/^Not tried/);
  expect(untried).toHaveTextContent(/^Not tried: needs an incident time\. Pairs first seen/);
  expect(untried.closest('details')).toBeNull();
});

test('once it lacks nothing it is one of those', () => {
  show(0);
  expect(screen.getByText(/did not fire$/)).toHaveTextContent(`${rules.length - 1} rules that did not fire`);
  expect(screen.queryByText(/^Not tried/)).toBeNull();
});
