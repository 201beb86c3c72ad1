/** `npm run sbom`, and the end of each `npm run build`: writes what the product is made of beside `dist/`, not into it. */
import { writeFile } from 'node:fs/promises';
import { billOfMaterials } from '../supply/bill-of-materials.ts';

const file = 'sbom.cdx.json';

try {
  const bill = await billOfMaterials('.');
  await writeFile(file, bill);
  console.log(`${JSON.parse(bill).components.length} packages are listed in ${file}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
