enum LineEditingStub {}
