// Types of the elements' members as the compiler knows them: names of unions are replaced by their values.
import ts from 'typescript';
import { ELEMENTS } from './modules.mjs';

const ENTRY = `${ELEMENTS}/src/index.ts`;

function program() {
  const { config } = ts.readConfigFile(`${ELEMENTS}/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [ENTRY] }, ts.sys, ELEMENTS);
  return ts.createProgram([ENTRY], { ...options, noEmit: true });
}

const isLiteral = (type) => (type.flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) !== 0;
const quoted = (type) => (typeof type.value === 'string' ? `'${type.value}'` : String(type.value));

/** The values of a closed list; of anything else the text as it is written. */
function textOf(type, checker, node) {
  const all = type.isUnion() ? type.types : [type];
  const parts = all.filter((each) => (each.flags & ts.TypeFlags.Undefined) === 0);
  if (!parts.every(isLiteral)) return node.type?.getText() ?? checker.typeToString(type, node);
  return `${parts.map(quoted).join(' | ')}${parts.length < all.length ? ' | undefined' : ''}`;
}

function member(symbol, checker) {
  const node = symbol.valueDeclaration;
  const type = checker.getTypeOfSymbolAtLocation(symbol, node);
  const [signature] = type.getCallSignatures();
  if (signature === undefined) return { type: textOf(type, checker, node) };
  return {
    returns: checker.typeToString(signature.getReturnType(), node),
    parameters: signature.getParameters().map((parameter) => ({
      name: parameter.name,
      type: { text: textOf(checker.getTypeOfSymbolAtLocation(parameter, node), checker, parameter.valueDeclaration) },
    })),
  };
}

/** Class name → member name → `{ type }`, or `{ returns, parameters }` of what can be called. */
export function memberTypes() {
  const all = program();
  const checker = all.getTypeChecker();
  const entry = checker.getSymbolAtLocation(all.getSourceFile(ENTRY));
  const found = new Map();
  for (const symbol of checker.getExportsOfModule(entry)) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if ((target.flags & ts.SymbolFlags.Class) === 0) continue;
    const own = [...(target.members?.values() ?? [])].filter((each) => each.valueDeclaration !== undefined);
    found.set(target.name, new Map(own.map((each) => [each.name, member(each, checker)])));
  }
  return found;
}
