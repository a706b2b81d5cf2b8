// `npm start`, and with --watch `npm run dev`. Old Nodes must be able to read this file to be told
// what is wrong, so nothing newer than a dynamic import stands in it.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Node.js 20.19 以上が必要です(今は ' +
      process.versions.node +
      ')。https://nodejs.org から新しい版を入れてください。 / Furikaeri needs Node.js 20.19 or newer (this is ' +
      process.versions.node +
      ').',
  );
  process.exitCode = 1;
} else {
  const root = new URL('../../', import.meta.url);
  import('./launch.mjs').then(({ launch }) => launch(root, process.argv.slice(2)));
}
