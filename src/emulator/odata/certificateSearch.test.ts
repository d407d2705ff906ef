import { describe, expect, it } from 'vitest';
import { GraphFault } from '~/emulator/GraphFault';
import { certificateSearch } from './certificateSearch';

const certificate = {
  fingerprint: 'A3:b5:9e:5f',
  sha1: 'a3b59e5f',
  serialNumber: '113738955988571777',
  issuer: {
    commonName: 'Example CA',
    organizationName: 'Examples',
    address: { countryOrRegion: 'ZZ', street: null },
  },
  subject: {
    commonName: 'Shop.example',
    email: 'post@shop.example',
    alternateName: ['www.shop.example'],
    address: { city: 'Sampletown', state: 'SA' },
  },
};

describe('finds a certificate by', () => {
  it.each([
    '"fingerprint:a3b59e5f"',
    '"sha1:A3B59E5F"',
    '"serialNumber:113738955988571777"',
    '"issuer/commonName:example ca"',
    '"issuer/organizationName:Examples"',
    '"issuer/country:zz"',
    '"subject/commonName:shop.example"',
    '"subject/emailAddress:post@shop.example"',
    '"subject/email:post@shop.example"',
    '"subject/alternativeName:www.shop.example"',
    '"subject/alternateNames:WWW.shop.example"',
    '"subject/localityName:Sampletown"',
    '"subject/address/city:Sampletown"',
    '"subject/stateOrProvinceName:sa"',
    '"name:www.shop.example"',
    ' "sha1: a3b59e5f" ',
  ])('%s', (search) => {
    expect(certificateSearch(search)(certificate)).toBe(true);
  });
});

describe('does not find it by', () => {
  it.each([
    '"sha1:a3b59e5"',
    '"subject/commonName:shop"',
    '"issuer/streetAddress:null"',
    '"subject/surname:x"',
  ])('%s', (search) => {
    expect(certificateSearch(search)(certificate)).toBe(false);
  });
});

describe('refuses', () => {
  it.each([
    'sha1:abc',
    '"sha1"',
    '"sha1:"',
    '"fingerprint:a3:b5"',
    '"sha1:a" AND "sha1:b"',
    '"port:443"',
    '"subject:shop.example"',
    '"subject/address:x"',
    '"__proto__/x:y"',
  ])('%s', (search) => {
    expect(() => certificateSearch(search)).toThrow(GraphFault);
  });
});
