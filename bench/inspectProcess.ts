/** Runs `inspect FILE --json` and says on stderr how much memory the process held at most. */
process.argv.splice(2, 0, 'inspect', '--json');
process.on('exit', () => {
  console.error(`most memory: ${process.resourceUsage().maxRSS}`);
});
export {};
await import('../src/cli/main');
