export interface Statement {
  /** What stands in comments directly before it and within it, a line each. */
  readonly comment: string;
  /** The statement without comments, texts emptied, in one line. */
  readonly code: string;
}

/** Comments, texts, quoted names and the end of a statement: everything in which a semicolon may mean something else. */
const token = /--([^\n]*)|\/\*([\s\S]*?)\*\/|(\$\w*\$)[\s\S]*?\3|'(?:[^']|'')*'|"(?:[^"]|"")*"|;/g;

/** Takes a migration apart. Made for the SQL that migrations are written in, not for all that PostgreSQL takes. */
export function splitStatements(text: string): Statement[] {
  const statements: Statement[] = [];
  let [comment, code, from] = ['', '', 0];
  const close = () => {
    const tidy = code.replace(/\s+/g, ' ').trim();
    if (tidy !== '') statements.push({ comment: comment.trim(), code: tidy });
    [comment, code] = ['', ''];
  };
  for (const match of text.matchAll(token)) {
    const [whole, line, block] = match;
    code += text.slice(from, match.index);
    from = match.index + whole.length;
    if (line !== undefined || block !== undefined) comment += `${(line ?? block ?? '').trim()}\n`;
    else if (whole === ';') close();
    else code += whole.startsWith('"') ? whole : "''";
  }
  code += text.slice(from);
  close();
  return statements;
}

/** What `ALTER TABLE t a, b (c, d), e` does: its parts between commas outside of brackets. */
export function actionsOf(code: string): string[] {
  const actions: string[] = [];
  let [depth, action] = [0, ''];
  for (const letter of code.replace(/^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?\S+ /i, '')) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === ',' && depth === 0) {
      actions.push(action.trim());
      action = '';
    } else action += letter;
  }
  return [...actions, action.trim()];
}
