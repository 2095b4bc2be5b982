enum NotebooksStub {}
