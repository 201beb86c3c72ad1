import { expect, test } from 'vitest';
import { networkOf } from '../../../src/core/http/network.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  [' 192.0.2.7 ', '192.0.2.7'],
  // As a server that listens on both kinds sees it.
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:db8:1::', '2001:db8:1:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  '',
  'unknown',
  '192.0.2',
  '192.0.2.256',
  '192.0.2.07',
  '::ffff:192.0.2.256',
  '1:2:3',
  '1::2::3',
  '1:2:3:4:5:6:7:8::',
  '2001:db8::12345',
  'g::1',
  '192.0.2.7, 192.0.2.8',
  'x'.repeat(100_000),
])('%#: what is no address has no network', (address) => {
  expect(networkOf(address)).toBeUndefined();
});
