import { describe, expect, it } from 'vitest';
import { httpWords } from './errorWords';

function wordsFor(serviceMessage: string | undefined): string {
  return httpWords({ status: 403, code: 'Forbidden', serviceMessage }).message;
}

describe('httpWords', () => {
  it.each([
    [
      'Missing application scopes. API required scopes: ThreatIntelligence.Read.All, application scopes: User.Read.',
      'Hostscope has not been granted the permission to read threat intelligence.',
    ],
    [
      // The names of other permissions hold the words of other causes.
      'Missing application roles. API required roles: ThreatIntelligence.Read.All, application roles: IdentityRiskyUser.Read.All,VerifiedId-Profile.Read.All,LicenseAssignment.Read.All.',
      'Hostscope has not been granted the permission to read threat intelligence.',
    ],
    [
      'The calling user needs the Security Reader role.',
      'Your account lacks the role for threat intelligence.',
    ],
    [
      'The tenant has no license for this API.',
      'The tenant has no licence for Defender Threat Intelligence.',
    ],
    ['Tenant is not verified.', 'The service wants this tenant verified before it answers.'],
    ['Blocked: high-risk tenant.', 'The service wants this tenant verified before it answers.'],
    [
      'Insufficient privileges to complete the operation.',
      'The service refuses access to threat intelligence.',
    ],
    [undefined, 'The service refuses access to threat intelligence.'],
  ])('P09 tells the cause of a 403 that says %j', (said, message) => {
    expect(wordsFor(said)).toBe(message);
  });

  it('P09 names whom to ask where the cause is not told', () => {
    expect(httpWords({ status: 403, code: undefined, serviceMessage: undefined }).hint).toBe(
      'A missing permission (ThreatIntelligence.Read.All), role (Security Reader), licence or tenant verification all look like this: ask an administrator.',
    );
  });

  it('P10 takes 404 as an answer about the host', () => {
    expect(httpWords({ status: 404, code: undefined, serviceMessage: undefined })).toStrictEqual({
      kind: 'http',
      message: 'Defender Threat Intelligence has no record of this.',
      hint: 'It may never have been scanned. Check the spelling, or look at a related host.',
    });
  });

  it.each([
    [401, 'auth'],
    [429, 'throttled'],
    [400, 'http'],
    [405, 'http'],
    [406, 'http'],
    [410, 'http'],
    [500, 'http'],
    [599, 'http'],
  ])('%i is of kind %s, with words of its own', (status, kind) => {
    const words = httpWords({ status, code: undefined, serviceMessage: undefined });
    expect(words.kind).toBe(kind);
    expect(words.message).toMatch(/^The service .*\.$/);
    expect(words.hint).not.toBe('');
  });
});
