/** Loaded into a process before its program: says on stderr, at the end, how much memory it held at most. */
process.on('exit', () => {
  console.error(`most memory: ${process.resourceUsage().maxRSS}`);
});
