enum WorkerProtocolStub {}
