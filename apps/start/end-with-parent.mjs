// Loaded into API and worker ahead of their own code: should the launcher be killed outright, they
// shut down in order instead of holding their ports for ever.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
