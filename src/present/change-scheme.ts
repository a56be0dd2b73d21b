/** Dark for a dark room, light for a bright one: the reader's own setting, as under "Aa". */
export async function changeScheme(): Promise<void> {
  const { $comfort, choose } = await import('#comfort/comfort.ts');
  const { showComfort } = await import('#comfort/show-comfort.ts');
  const { theme } = document.documentElement.dataset;
  const isDark = theme === 'dark' || (!theme && matchMedia('(prefers-color-scheme: dark)').matches);
  choose({ ...$comfort.get(), theme: isDark ? 'light' : 'dark' }, Date.now());
  showComfort($comfort.get());
}
