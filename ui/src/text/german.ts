// Makes the interface speak German in a test file, as after a choice in the settings.
localStorage.setItem('language', 'de');
const { speak, speakOn } = await import('$ui/text');
await speak();
await speakOn();

export {};
