import { expect, test } from 'vitest';
import { localAddress, siteAddress } from '../../netlify/site-address.ts';

test('the site is built for SITE_URL, else for the address that the platform gives', () => {
  expect(siteAddress({ SITE_URL: 'https://stod.example.se/', URL: 'https://x.example' })).toBe(
    'https://stod.example.se',
  );
  expect(siteAddress({ SITE_URL: '', URL: 'https://x.example' })).toBe('https://x.example');
});

test('a local run builds one site, whatever its port', () => {
  expect(siteAddress({ SITE_URL: 'http://localhost:5000' })).toBe(localAddress);
  expect(siteAddress({})).toBe(localAddress);
});

test.each(['stod.example.se', 'ftp://stod.example.se', 'javascript:1'])('%s is refused', (SITE_URL) => {
  expect(() => siteAddress({ SITE_URL })).toThrow('SITE_URL must be');
});
