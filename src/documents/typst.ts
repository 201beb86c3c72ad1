import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold'];

/** A compiler that keeps its fonts and templates warm. `root` is the project's folder, `templates` the folder below it. */
export const typstCompiler = (root: URL, templates: string): NodeCompiler =>
  NodeCompiler.create({
    workspace: fileURLToPath(new URL(templates, root)),
    fontArgs: [
      {
        fontBlobs: weights.map((weight) =>
          readFileSync(
            new URL(`node_modules/@expo-google-fonts/figtree/${weight}/Figtree_${weight}.ttf`, root),
          ),
        ),
      },
    ],
  });
