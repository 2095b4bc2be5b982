enum TerminalRenderingStub {}
