import browser from 'webextension-polyfill';

/** The commands that the manifest names. */
export type KeyCommand = 'toggle-ticker' | 'pause-ticker' | 'hide-everything';

const commands: readonly string[] = [
  'toggle-ticker',
  'pause-ticker',
  'hide-everything',
] satisfies readonly KeyCommand[];

/** Calls `listener` when one of our keys was pressed, in whatever window. Call it as the worker starts. */
export function onKeyCommand(listener: (command: KeyCommand) => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (isKeyCommand(command)) listener(command);
  });
}

function isKeyCommand(command: string): command is KeyCommand {
  return commands.includes(command);
}
