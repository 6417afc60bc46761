// Addresses open in the person's browser, never in the window.
import { invoke } from '@tauri-apps/api/core';

export const openInBrowser = (url: string): void => void invoke('plugin:opener|open_url', { url });
