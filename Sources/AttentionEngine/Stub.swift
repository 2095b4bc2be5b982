enum AttentionEngineStub {}
