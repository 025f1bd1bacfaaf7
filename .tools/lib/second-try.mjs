/**
 * Two reports of .config/wtr/report.js, the second of the files in which the first has failures: what is true now.
 *
 * @returns the first, with what those files came to in the second; `secondTry`: names of the tests that needed it
 */
export function afterSecondTry(first, second) {
  const again = new Set(first.failures.map(({ file }) => file));
  const kept = Object.entries(first.files).filter(([file]) => !again.has(file));
  // A file that did not get to its end a second time has failed.
  const tried = [...again].map((file) => [file, second.files[file] ?? { passed: 0, failed: 1, skipped: 0 }]);
  const files = Object.fromEntries([...kept, ...tried]);
  const sum = (key) => Object.values(files).reduce((total, counts) => total + counts[key], 0);
  const still = new Set(second.failures.map(nameOf));
  return {
    engine: first.engine,
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    failures: second.failures,
    secondTry: first.failures
      .filter(({ file }) => file in second.files)
      .map(nameOf)
      .filter((name) => !still.has(name)),
    files,
  };
}

const nameOf = ({ file, name }) => `${file} › ${name}`;
