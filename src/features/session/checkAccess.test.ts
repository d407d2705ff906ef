import { expect, test } from 'vitest';
import { errorAnswer, jsonAnswer } from '~/msgraph/scriptedFetch';
import { testClient } from '~/msgraph/testClient';
import { checkAccess } from './checkAccess';

test('one request for a reserved host is enough; not having it is an answer too', async () => {
  for (const answer of [jsonAnswer({ id: 'example.com' }), errorAnswer(404)]) {
    const { client, script, clock } = testClient(() => answer.clone());
    await clock.until(checkAccess(client, new AbortController().signal));
    expect(script.urls).toEqual(['https://graph.example/v1.0/security/threatIntelligence/hosts/example.com']);
  }
});

test('P09 what is missing is the error', async () => {
  const { client, clock } = testClient(() => errorAnswer(403));
  await expect(clock.until(checkAccess(client, new AbortController().signal))).rejects.toMatchObject({
    kind: 'http',
    status: 403,
  });
});
