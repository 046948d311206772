import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import { SyntaxKind } from 'typescript/unstable/ast';
import {
  isCallExpression,
  isExportDeclaration,
  isFunctionLikeDeclaration,
  isIdentifier,
  isImportDeclaration,
  isStringLiteral,
  isVariableStatement,
} from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';

/** The top folder of the project. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A function of a source file: where it begins and how many lines its body has, those of functions inside it left out. */
export interface SourceFunction {
  readonly at: string;
  readonly lines: number;
}

/** One TypeScript file of the project, read for its shape. Paths are relative to the project and use slashes. */
export interface SourceFileShape {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly lineCount: number;
  /** Files of the project that this one imports. */
  readonly imports: readonly string[];
  /** Packages and Node modules that this one imports, by the name in the import (`node:fs`, `kysely`). */
  readonly packages: readonly string[];
  readonly exports: readonly string[];
  /** Exported functions and classes without a docstring. */
  readonly undocumented: readonly string[];
  readonly functions: readonly SourceFunction[];
  /** Every expression that is a plain or dotted name or a call without arguments: `process.env`, `new Date()`, `Date.now()`. */
  readonly expressions: ReadonlySet<string>;
}

const NAME_KINDS = [SyntaxKind.Identifier, SyntaxKind.PropertyAccessExpression];
const CALL_KINDS = [SyntaxKind.CallExpression, SyntaxKind.NewExpression];
const DOCUMENTED_KINDS = [SyntaxKind.FunctionDeclaration, SyntaxKind.ClassDeclaration];

/** The project itself, and the page that runs in a browser. */
const CONFIGS = ['tsconfig.json', 'tab/tsconfig.json'].map((name) => join(PROJECT_ROOT, name));

/** Parses every TypeScript file of the project with the compiler itself. Takes about a second. */
export function readSourceTree(): readonly SourceFileShape[] {
  const api = new API({ cwd: PROJECT_ROOT });
  try {
    const snapshot = api.updateSnapshot({ openProjects: [...CONFIGS] });
    const shapes = CONFIGS.flatMap((config) => {
      const program = snapshot.getProject(config)?.program;
      const names = program?.getSourceFileNames().filter((name) => isOurs(name)) ?? [];
      return names.flatMap((name) => {
        const file = program?.getSourceFile(name);
        return file ? [shapeOf(file)] : [];
      });
    });
    // What both have is read once.
    return [...new Map(shapes.map((shape) => [shape.path, shape])).values()];
  } finally {
    api.close();
  }
}

/** The names of files and folders directly in a folder of the project, sorted. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(join(PROJECT_ROOT, folder)).sort();
}

function isOurs(name: string): boolean {
  return name.startsWith(PROJECT_ROOT) && !name.includes('/node_modules/');
}

function shapeOf(file: SourceFile): SourceFileShape {
  const path = relative(PROJECT_ROOT, file.fileName);
  const text = readFileSync(file.fileName, 'utf8');
  const nodes = nodesOf(file);
  const specifiers = specifiersOf(nodes);
  return {
    path,
    folder: path.includes('/') ? path.slice(0, path.indexOf('/')) : '',
    text,
    lineCount: text.trimEnd().split('\n').length,
    imports: specifiers.filter((name) => name.startsWith('.')).map((name) => resolveImport(path, name)),
    packages: specifiers.filter((name) => !name.startsWith('.')),
    exports: exportedNodes(file).flatMap((node) => namesOf(node)),
    undocumented: exportedNodes(file)
      .filter(
        (node) => DOCUMENTED_KINDS.includes(node.kind) && !text.slice(node.pos, node.end).trimStart().startsWith('/**'),
      )
      .flatMap((node) => namesOf(node)),
    functions: nodes.filter((node) => isFunctionLikeDeclaration(node)).flatMap((node) => functionOf(node, path, file)),
    expressions: expressionsOf(nodes, file),
  };
}

function resolveImport(from: string, specifier: string): string {
  return relative(PROJECT_ROOT, resolve(PROJECT_ROOT, dirname(from), specifier));
}

/** A node and everything below it. */
function nodesOf(node: Node): readonly Node[] {
  const found: Node[] = [node];
  node.forEachChild((child) => {
    found.push(...nodesOf(child));
    return undefined;
  });
  return found;
}

function specifiersOf(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (isImportDeclaration(node) || isExportDeclaration(node)) return stringOf(node.moduleSpecifier);
    const isImportCall = isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword;
    return isImportCall ? stringOf(node.arguments[0]) : [];
  });
}

function stringOf(node: Node | undefined): readonly string[] {
  return node && isStringLiteral(node) ? [node.text] : [];
}

function exportedNodes(file: SourceFile): readonly Node[] {
  return file.statements.filter((node) => {
    const modifiers: readonly Node[] = 'modifiers' in node && Array.isArray(node.modifiers) ? node.modifiers : [];
    return modifiers.some((modifier) => modifier.kind === SyntaxKind.ExportKeyword);
  });
}

function namesOf(node: Node): readonly string[] {
  const named: readonly object[] = isVariableStatement(node) ? [...node.declarationList.declarations] : [node];
  return named.flatMap((part) => {
    const name = 'name' in part ? (part.name as Node | undefined) : undefined;
    return name && isIdentifier(name) ? [name.text] : [];
  });
}

function functionOf(node: Node, path: string, file: SourceFile): readonly SourceFunction[] {
  const body = 'body' in node ? (node.body as Node | undefined) : undefined;
  if (!body) return [];
  const lines = ownLines(body, file.text);
  return [{ at: `${path}:${file.text.slice(0, body.pos).split('\n').length}`, lines }];
}

/** Lines between a body's first and last, without those of functions inside it. */
function ownLines(body: Node, text: string): number {
  const inner = outermostFunctionBodies(body).reduce((sum, inside) => sum + innerLines(inside, text), 0);
  return innerLines(body, text) - inner;
}

function innerLines(node: Node, text: string): number {
  const breaks = text.slice(node.pos, node.end).trim().split('\n').length - 1;
  return Math.max(breaks - 1, 0);
}

function outermostFunctionBodies(node: Node): readonly Node[] {
  const found: Node[] = [];
  node.forEachChild((child) => {
    const body = isFunctionLikeDeclaration(child) && 'body' in child ? (child.body as Node | undefined) : undefined;
    found.push(...(body ? [body] : outermostFunctionBodies(child)));
    return undefined;
  });
  return found;
}

function expressionsOf(nodes: readonly Node[], file: SourceFile): ReadonlySet<string> {
  const plain = nodes.filter((node) => NAME_KINDS.includes(node.kind) || isEmptyCall(node));
  return new Set(plain.map((node) => node.getText(file)));
}

function isEmptyCall(node: Node): boolean {
  const args = 'arguments' in node ? (node.arguments as { readonly length: number } | undefined) : undefined;
  return CALL_KINDS.includes(node.kind) && (args?.length ?? 0) === 0;
}
