import { expect, test } from 'vitest';
import { billOfMaterials } from '../../supply/bill-of-materials.ts';
import { lockedPackages, ownPackage } from './lockfile.ts';

type Component = { name: string; version: string; purl: string; hashes?: { alg: string; content: string }[] };
const bill = JSON.parse(await billOfMaterials('.'));
const listed = new Map((bill.components as Component[]).map((component) => [component.purl, component]));
const purlOf = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

test('the bill of materials is CycloneDX, about this product', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'stodgrupper' } } });
});

test('it has each package that is delivered, with its version and its hash from the lockfile', () => {
  const delivered = lockedPackages.filter(({ dev, inBundle }) => !dev && !inBundle);
  expect(delivered.length).toBeGreaterThan(Object.keys(ownPackage.dependencies).length);
  for (const { name, version, integrity } of delivered) {
    const component = listed.get(purlOf(name, version));
    expect(component, `${name}@${version}`).toMatchObject({ name, version });
    const [sha512] = component?.hashes?.filter(({ alg }) => alg === 'SHA-512') ?? [];
    expect(sha512?.content, name).toBe(
      Buffer.from(integrity?.replace('sha512-', '') ?? '', 'base64').toString('hex'),
    );
  }
});

test('it has nothing that only developers need', () => {
  for (const name of Object.keys(ownPackage.devDependencies)) {
    const forDevelopers = lockedPackages.filter((locked) => locked.name === name).every(({ dev }) => dev);
    if (forDevelopers) expect([...listed.values()].map((component) => component.name)).not.toContain(name);
  }
});
