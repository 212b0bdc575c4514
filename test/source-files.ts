import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

export interface SourceFile {
  /** Path from the root of the repository. */
  path: string;
  lines: number;
  /** What it imports: package names as written, own files as paths from the root. */
  imports: string[];
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The .ts and .tsx files below the folders given, with their imports. Generated and installed folders are left out. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => walk(join(root, folder))).map(read);
}

export const isTest = (path: string): boolean => /\.i?test\.tsx?$|\.spec\.ts$|\/(test|bench)\//.test(path);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const imports = [...text.matchAll(importPattern)]
    .map((match) => match[1] ?? match[2] ?? '')
    .map((name) => (name.startsWith('.') ? relative(root, resolve(dirname(path), name)) : name));
  return { path: relative(root, path), lines: text.split('\n').length - 1, imports };
}
