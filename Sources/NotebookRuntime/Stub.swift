enum NotebookRuntimeStub {}
