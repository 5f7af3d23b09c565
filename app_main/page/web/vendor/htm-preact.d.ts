export * from 'htm/preact';
export * from 'preact/hooks';
